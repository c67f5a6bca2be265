"""A handler for Debian's aiosmtpd: keeps what arrives in a Maildir, and refuses two kinds of recipient on purpose."""

from aiosmtpd.handlers import Mailbox


class Inbox(Mailbox):
    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("nobody@"):
            return "550 5.1.1 No such person"
        if address.startswith("later@"):
            return "451 4.7.1 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"
