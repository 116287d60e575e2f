/** One line of warning among others: what is to be checked first, and why. */
export function CheckFirst({ title, text }: { title: string; text: string }) {
  return (
    <p className="text-sm text-warn">
      <strong className="font-semibold">{title}.</strong> {text}
    </p>
  )
}
