"""Types entries into workbooks as a clerk's program would: fill.py JOBS.json

JOBS.json is a list of {"from", "to", "cells": [{"sheet", "cell", "value" | "date", "format"?}]}.
"""

import datetime
import json
import sys

import openpyxl

for job in json.load(open(sys.argv[1], encoding="utf-8")):
    workbook = openpyxl.load_workbook(job["from"])
    for entry in job["cells"]:
        cell = workbook[entry["sheet"]][entry["cell"]]
        if "date" in entry:
            cell.value = datetime.date.fromisoformat(entry["date"])
        else:
            cell.value = entry["value"]
            if isinstance(entry["value"], str):
                cell.data_type = "s"
        if "format" in entry:
            cell.number_format = entry["format"]
    workbook.save(job["to"])
