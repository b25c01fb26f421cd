"""Forms in the hands of pyxform, which knows nothing of EqualSay.

python IndependentForms read FORM.xlsx…       what pyxform makes of forms; prints {file: {title, warnings, questions, …}}
python IndependentForms write FORM.xlsx       a form in every word that pyxform's own tables know; prints what pyxform makes of it
"""

import json
import sys
import xml.etree.ElementTree as xml

import openpyxl
from pyxform import aliases, constants
from pyxform.xls2xform import convert

XFORMS = "{http://www.w3.org/2002/xforms}"


def read(path):
    """The form as pyxform turns it into an XForm, told from that XForm alone."""
    form = convert(xlsform=path)
    root = xml.fromstring(form.xform)
    instance = root.find(f".//{XFORMS}instance")[0]
    controls = {}
    for element in root.iter():
        kind = element.tag.split("}")[-1]
        if "ref" in element.attrib and kind not in ("label", "hint", "value", "output"):
            name = element.attrib["ref"].split("/")[-1]
            if name != "name":
                controls[name] = {"control": kind, "appearance": element.attrib.get("appearance", "")}
    for bind in root.iter(f"{XFORMS}bind"):
        name = bind.attrib["nodeset"].split("/")[-1]
        if name in controls:
            for key in ("type", "relevant", "constraint", "required"):
                if key in bind.attrib:
                    controls[name][key] = " ".join(bind.attrib[key].split())
    texts = {}
    for translation in root.iter(f"{XFORMS}translation"):
        texts[translation.attrib["lang"]] = {
            text.attrib["id"]: "".join(text.find(f"{XFORMS}value").itertext())
            for text in translation.iter(f"{XFORMS}text")
        }
    lists = {}
    for other in root.iter(f"{XFORMS}instance"):
        if "id" in other.attrib and other.find(f"{XFORMS}root") is not None:
            lists[other.attrib["id"]] = [item.find(f"{XFORMS}name").text for item in other.iter(f"{XFORMS}item")]
    return {
        "id": instance.attrib["id"],
        "version": instance.attrib.get("version"),
        "title": root.find(".//{http://www.w3.org/1999/xhtml}title").text,
        "warnings": form.warnings or [],
        "questions": controls,
        "texts": texts,
        "lists": lists,
    }


def write(path):
    """A form with a question for each word that pyxform takes for a kind that EqualSay has too."""
    kinds = {
        constants.SELECT_ONE: "choose-one",
        constants.SELECT_ALL_THAT_APPLY: "choose-many",
        constants.RANK: "rank",
    }
    words = [
        (f"{word} yes_no", kinds[kind])
        for word, kind in aliases.select.items()
        if word not in aliases.select_from_file and kind in kinds
    ]
    words += [("text", "text"), ("integer", "number"), ("int", "number"), ("decimal", "number")]
    words += [("note", "statement"), ("range", "scale"), ("acknowledge", "statement")]
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Survey"
    sheet.append(["Command", "Tag", "Caption", "Relevance", "Required"])
    sheet.append(["begin group", "G", "All"])
    kind_of = {}
    for number, (word, kind) in enumerate(words):
        name = f"Q_{number}"
        kind_of[name] = kind
        condition = "${Q_0} = 'y'" if number else None
        sheet.append([word, name, f"Number {number}", condition, "yes" if kind == "text" else None])
    sheet.append(["end group"])
    choices = book.create_sheet("choices")
    for row in [["list name", "name", "label"], ["yes_no", "y", "Yes"], ["yes_no", "n", "No"], ["yes_no", 3, "Three"]]:
        choices.append(row)
    settings = book.create_sheet("settings")
    settings.append(["set_form_title", "set_form_id", "version"])
    settings.append(["Words", "words", 2])
    book.save(path)
    return {"kinds": kind_of, **read(path)}


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["read", *files] if files:
            json.dump({file: read(file) for file in files}, sys.stdout)
        case ["write", file]:
            json.dump(write(file), sys.stdout)
