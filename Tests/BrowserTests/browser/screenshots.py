"""Takes pictures of the main pages for people to look at."""

from checks import DESKTOP, PHONE, in_own_colours

PAGES = {
    "room-door", "room-slip", "room-gathering", "room-writing", "room-own-turn", "room-other-turn",
    "room-clarification", "room-ranking", "room-voted", "room-results", "room-discussion",
    "room-second", "room-closed", "room-topic", "room-ranking error",
    "start", "choose-one", "rank", "check", "about-you", "end", "choose-many error", "staff figures",
}


def take(page, name, folder):
    """The whole page, on a phone and on a desktop, light and dark, and with forced colours."""
    for size, window in {"phone": PHONE, "desktop": DESKTOP}.items():
        page.set_viewport_size(window)
        for colours in ["light", "dark"]:
            page.emulate_media(color_scheme=colours)
            page.screenshot(path=folder / f"{name}-{size}-{colours}.png", full_page=True)
    in_own_colours(page).screenshot(path=folder / f"{name}-phone-forced.png", full_page=True)
