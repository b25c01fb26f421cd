"""Pages as the server sends them, also those that answer a form."""

_forms = {}


def remember(page, form):
    """The page that is shown answers this form; without one it is there to be read."""
    _forms[page] = form


def answer(page):
    """The page that is shown, once more from the server."""
    if _forms.get(page):
        return page.request.post(page.url, form=_forms[page], max_retries=2)
    return page.request.get(page.url, max_retries=2)
