"""Catalogues in the hands of translate-toolkit, which knows nothing of EqualSay.

python IndependentTranslation translate FROM.xlf TO.xlf    fills what is not translated, as a translator's program does
python IndependentTranslation structure FILE.xlf…         what departs from XLIFF 1.2, section 2 and 3; prints {file: [problems]}
python IndependentTranslation filter TAG FILE.po…           the checks of pofilter; prints {file: {check: [contexts]}}
"""

import json
import re
import sys
from xml.etree import ElementTree

from translate.filters import checks
from translate.misc.multistring import multistring
from translate.storage import factory, po


def translate(source, target):
    store = factory.getobject(source)
    texts = {}
    for unit in store.units:
        if not unit.istranslatable():
            continue
        if not str(unit.target or ""):
            forms = unit.source.strings if unit.hasplural() else [unit.source]
            # As many forms as the file asks for; each says which it is.
            count = len(unit.target.strings) if unit.hasplural() else 1
            words = [f"{ahead(forms[min(i, len(forms) - 1)])}" for i in range(count)]
            unit.target = multistring(words) if unit.hasplural() else words[0]
        texts[unit.getid()] = [str(text) for text in getattr(unit.target, "strings", [unit.target])]
    store.savefile(target)
    json.dump({"store": type(store).__name__, "texts": texts}, sys.stdout)


def ahead(text):
    """The text with a mark inside it, behind the blanks that it begins with."""
    blank = len(text) - len(text.lstrip())
    return text[:blank] + "§" + text[blank:]


XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"
STATES = {
    "final", "needs-adaptation", "needs-l10n", "needs-review-adaptation", "needs-review-l10n",
    "needs-review-translation", "needs-translation", "new", "signed-off", "translated",
}
# By element: the children in their order (a pattern over their names), the attributes that must be
# there, and those that may.
INLINE = "((g|x|bx|ex|ph|it|mrk|bpt|ept|sub) )*"
NOTED = "((context-group|count-group|prop-group|note|alt-trans) )*"
STRUCTURE = {
    "xliff": ("(file )+", {"version"}, set()),
    "file": ("(header )?body ", {"original", "source-language", "datatype"},
             {"target-language", "tool-id", "date", "product-name", "category"}),
    "header": ("(skl )?(phase-group )?((glossary|reference|count-group|prop-group|note|tool) )*", set(), set()),
    "body": ("((group|trans-unit|bin-unit) )*", set(), set()),
    "group": ("((context-group|count-group|prop-group|note) )*((group|trans-unit|bin-unit) )*", set(),
              {"id", "restype", "resname", "extradata", "approved", "maxwidth", "size-unit"}),
    "trans-unit": ("source (seg-source )?(target )?" + NOTED, {"id"},
                   {"approved", "maxwidth", "size-unit", "extradata", "resname", "restype", "translate"}),
    "alt-trans": ("(source )?(seg-source )?(target )+((context-group|prop-group|note) )*", set(),
                  {"alttranstype", "origin", "match-quality"}),
    "source": (INLINE, set(), set()),
    "target": (INLINE, set(), {"state", "state-qualifier"}),
    "ph": ("(sub )*", {"id"}, {"equiv-text", "ctype"}),
    "note": ("", set(), {"from", "priority", "annotates"}),
    "tool": ("", {"tool-id", "tool-name"}, {"tool-version"}),
}


def structure(files):
    """Holds files against the content models of the specification; no schema is at hand to do it."""
    json.dump({file: list(departures(ElementTree.parse(file).getroot())) for file in files}, sys.stdout)


def departures(root):
    ids = set()
    for element in root.iter():
        name = element.tag.removeprefix(XLIFF)
        if name not in STRUCTURE:
            yield f"{element.tag} is no element of ours"
            continue
        children, needed, allowed = STRUCTURE[name]
        found = "".join(child.tag.removeprefix(XLIFF) + " " for child in element)
        if not re.fullmatch(children, found):
            yield f"{name} {element.get('id', '')} holds {found}"
        own = {key for key in element.attrib if not key.startswith("{http://www.w3.org/XML/1998/namespace}")}
        for key in sorted((needed - own) | (own - needed - allowed)):
            yield f"{name} {element.get('id', '')}: attribute {key}"
        if element.get("state", "new") not in STATES:
            yield f"{name}: state {element.get('state')}"
        if not element.get("maxwidth", "0").isdigit():
            yield f"{name}: maxwidth {element.get('maxwidth')}"
        if name == "trans-unit":
            if element.get("id") in ids:
                yield f"trans-unit {element.get('id')} stands twice"
            ids.add(element.get("id"))


def filtered(tag, files):
    config = checks.CheckerConfig(targetlanguage=tag.split("-")[0])
    checker = checks.StandardChecker(checkerconfig=config)
    found = {}
    for file in files:
        found[file] = {}
        for unit in po.pofile.parsefile(file).units:
            if unit.isheader() or not unit.istranslated():
                continue
            for name in checker.run_filters(unit):
                # A singular may leave its number out, which this check does not know of.
                if name == "pythonbraceformat" and unit.hasplural():
                    continue
                # In “50% of” it takes the letter after the sign for a format, where a language writes
                # no space there; the source has no such format, so none can be lost.
                if name == "printf" and not re.search(r"%[a-zA-Z]", unit.source):
                    continue
                found[file].setdefault(name, []).append(unit.getcontext())
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["translate", source, target]:
            translate(source, target)
        case ["structure", *files] if files:
            structure(files)
        case ["filter", tag, *files] if files:
            filtered(tag, files)
        case _:
            sys.exit(__doc__)
