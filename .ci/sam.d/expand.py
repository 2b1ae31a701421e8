"""What CloudFormation gets of a SAM template: expand.py TEMPLATE prints it as JSON."""

import json
import logging
import os
import pathlib
import sys

from samcli.yamlhelper import yaml_parse
from samtranslator.translator.transform import transform

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")  # SAM looks up what its partition is called.
logging.disable(logging.WARNING)


class NoManagedPolicies:
    """The roles are written out, so no policy of AWS is asked for by its name."""

    def load(self):
        return {}


def expand(text):
    template = yaml_parse(text)
    for resource in template["Resources"].values():
        if "CodeUri" in resource["Properties"]:
            resource["Properties"]["CodeUri"] = "s3://bucket/functions.zip"  # As if it were uploaded.
    values = {name: each["Default"] for name, each in template["Parameters"].items()}
    return transform(template, values, NoManagedPolicies())


if __name__ == "__main__":
    print(json.dumps(expand(pathlib.Path(sys.argv[1]).read_text()), indent=2))
