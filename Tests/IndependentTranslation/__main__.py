"""Catalogues in the hands of translate-toolkit, which knows nothing of EqualSay.

python IndependentTranslation translate FROM.xlf TO.xlf    fills what is not translated, as a translator's program does
python IndependentTranslation filter TAG FILE.po…           the checks of pofilter; prints {file: {check: [contexts]}}
"""

import json
import re
import sys

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
        case ["filter", tag, *files] if files:
            filtered(tag, files)
        case _:
            sys.exit(__doc__)
