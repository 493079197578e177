"""The build: copies the knowledge and the model into the package and compiles the lexicon."""

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
#: Folders of ``data/`` that no user needs at run time.
NOT_SHIPPED = ("examples", "training")


class BuildWithKnowledge(build_py):
    def run(self):
        super().run()
        if self.editable_mode:
            return  # a checkout is read in place
        package = Path(self.build_lib) / "jobclass"
        for source in (ROOT / "data").iterdir():
            if source.is_dir() and source.name not in NOT_SHIPPED:
                shutil.copytree(source, package / "data" / source.name, dirs_exist_ok=True)
        shutil.copytree(ROOT / "models", package / "models", dirs_exist_ok=True)
        sys.path.insert(0, str(self.build_lib))
        from jobclass.lexicon.compiled import load_compiled

        load_compiled()

    def get_outputs(self, include_bytecode=1):
        package = Path(self.build_lib) / "jobclass"
        folders = (package / "data", package / "models")
        copied = [str(path) for f in folders for path in f.rglob("*") if path.is_file()]
        return super().get_outputs(include_bytecode) + copied


setup(cmdclass={"build_py": BuildWithKnowledge})
