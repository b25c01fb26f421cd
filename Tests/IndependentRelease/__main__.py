"""Reads the folder of a release with programs that others wrote.

    python IndependentRelease validate FOLDER   one line for each problem that frictionless finds
    python IndependentRelease workbook FILE     the workbook as JSON: its sheets with all cells
    python IndependentRelease parts FILE        the parts of the workbook as JSON, by their paths
"""

import json
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


if __name__ == "__main__":
    {"validate": validate, "workbook": workbook, "parts": parts}[sys.argv[1]](sys.argv[2])
