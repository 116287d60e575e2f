import { eventCalendarRoute } from '@/features/events/web/calendar-routes'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return eventCalendarRoute(await params)
}
