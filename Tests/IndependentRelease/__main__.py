"""Reads the folder of a release with programs that others wrote.

    python IndependentRelease validate FOLDER   one line for each problem that frictionless finds
    python IndependentRelease workbook FILE     the workbook as JSON: its sheets with all cells
    python IndependentRelease parts FILE        the parts of the workbook as JSON, by their paths
    python IndependentRelease checksums FOLDER  each file as release.json does not describe it
"""

import hashlib
import json
import os
import sys
import warnings
import zipfile


def validate(folder):
    from frictionless import Package

    report = Package(f"{folder}/datapackage.json").validate()
    for error in report.errors:
        print(error.message)
    for task in report.tasks:
        for error in task.errors:
            print(f"{task.name}: {error.message}")
    print(f"{len(report.tasks)} tables, {sum(task.stats.get('rows', 0) for task in report.tasks)} rows")


def workbook(path):
    import openpyxl

    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        book = openpyxl.load_workbook(path)
        sheets = [sheet(each) for each in book.worksheets]
    print(json.dumps({"warnings": [str(each.message) for each in heard], "sheets": sheets}))


def sheet(sheet):
    return {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "frozen": sheet.freeze_panes,
        "rightToLeft": bool(sheet.sheet_view.rightToLeft),
        "charts": len(sheet._charts),
        "hidden": [name for name, each in sheet.column_dimensions.items() if each.hidden]
        + [str(row) for row, each in sheet.row_dimensions.items() if each.hidden],
        "comments": [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment],
        "types": sorted({cell.data_type for row in sheet.iter_rows() for cell in row}),
        "rows": [[cell.value for cell in row] for row in sheet.iter_rows()],
    }


def parts(path):
    with zipfile.ZipFile(path) as archive:
        print(json.dumps({each: archive.read(each).decode() for each in archive.namelist()}))


def checksums(folder):
    with open(f"{folder}/release.json", encoding="utf-8") as file:
        described = {each["path"]: each for each in json.load(file)["files"]}
    found = set(os.listdir(folder)) - {"release.json"}
    for name in sorted(found ^ set(described)):
        print(f"{name}: in the folder or in release.json, not in both")
    for name in sorted(found & set(described)):
        with open(f"{folder}/{name}", "rb") as file:
            content = file.read()
        if len(content) != described[name]["bytes"]:
            print(f"{name}: {len(content)} bytes")
        if hashlib.sha256(content).hexdigest() != described[name]["sha256"]:
            print(f"{name}: another SHA-256")


if __name__ == "__main__":
    commands = [validate, workbook, parts, checksums]
    {each.__name__: each for each in commands}[sys.argv[1]](sys.argv[2])
