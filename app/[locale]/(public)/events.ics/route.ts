import { eventsCalendarRoute } from '@/features/events/web/calendar-routes'

interface Props {
  params: Promise<{ locale: string }>
}

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return eventsCalendarRoute(await params)
}
