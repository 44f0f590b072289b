"""Says of each document whether it is as a JSON Schema wants it.

usage: validate.py SCHEMA DOCUMENTS

DOCUMENTS is a JSON list of documents; one line is printed for each, `valid` or the first fault.
"""

import json
import sys

try:
    import jsonschema
except ImportError:
    sys.exit("install the package python3-jsonschema")


def main(schema_file, documents_file):
    with open(schema_file, encoding="utf-8") as file:
        schema = json.load(file)
    with open(documents_file, encoding="utf-8") as file:
        documents = json.load(file)
    validator_class = jsonschema.Draft202012Validator
    validator_class.check_schema(schema)
    validator = validator_class(schema)
    for document in documents:
        fault = next(validator.iter_errors(document), None)
        print("valid" if fault is None else "invalid: " + fault.message.replace("\n", " "))


main(*sys.argv[1:])
