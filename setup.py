"""The build: copies the knowledge and the model into the package and compiles the lexicon."""

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
#: Folders of ``data/`` that a user needs; the training table and the examples are not among them.
KNOWLEDGE = ("lexicon", "roles", "titles")


class BuildWithKnowledge(build_py):
    def run(self):
        super().run()
        if self.editable_mode:
            return  # a checkout is read in place
        package = Path(self.build_lib) / "jobclass"
        for folder in KNOWLEDGE:
            source = ROOT / "data" / folder
            shutil.copytree(source, package / "data" / folder, dirs_exist_ok=True)
        shutil.copytree(ROOT / "models", package / "models", dirs_exist_ok=True)
        sys.path.insert(0, str(self.build_lib))
        from jobclass.lexicon.compiled import load_compiled

        load_compiled()

    def get_outputs(self, include_bytecode=1):
        package = Path(self.build_lib) / "jobclass"
        copied = [
            str(path)
            for folder in ("data", "models")
            for path in (package / folder).rglob("*")
            if path.is_file()
        ]
        return super().get_outputs(include_bytecode) + copied


setup(cmdclass={"build_py": BuildWithKnowledge})
