import { MailDev } from 'maildev'
import { sendHeartbeats } from '@/server/send-heartbeats'

/** The inbox of a site without a mail server: real SMTP in, a page to read it, nothing goes out. */
sendHeartbeats()
const [smtp, web, mailDirectory = ''] = process.argv.slice(2)
const local = '127.0.0.1'
const inbox = new MailDev({
  smtp: Number(smtp),
  web: Number(web),
  ip: local,
  webIp: local,
  mailDirectory,
  maxEmails: 500,
  silent: true,
})
await inbox.start()

const stop = () => inbox.stop().then(() => process.exit(0))
process.once('SIGTERM', stop)
process.once('disconnect', stop)
process.send?.('ready')
