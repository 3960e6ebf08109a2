//! The files of a project, requirement lines first: whatever is in them, the folder is read.

use super::{Input, resolver, run};
use roles::catalogue::Catalogue;
use roles::matching::Scorer;
use roles::profile::Profile;
use roles::profile::source::{Source, SourceReader};
use roles::resolve::Resolver;
use std::fs;

const WORDS: [&str; 52] = [
    "django",
    "pandas",
    "uvicorn[standard]",
    ">=1.0,<2",
    "==1.*",
    "~=2.2",
    "!=3",
    " ; ",
    "python_version < '3.9'",
    "extra == \"x\"",
    " @ ",
    "git+https://example.org/a.git#egg=a",
    "-r other.txt",
    "-e .",
    "--hash=sha256:ab",
    "#",
    "\\\n",
    "\n",
    "[",
    "]",
    "[[",
    "]]",
    "=",
    "\"",
    "'''",
    "\"\"\"",
    "{",
    "}",
    "(",
    ")",
    ",",
    ":",
    "- ",
    "  ",
    "import ",
    "from ",
    " as ",
    "import (\n",
    "install_requires=[",
    "RUN pip install ",
    "FROM python:3.12",
    "image: postgres",
    "&a",
    "*a",
    "<<: *a",
    "!!python/object",
    "resource \"aws_s3_bucket\" \"b\" {",
    "${{ }}",
    "%pip install ",
    "\\u0041",
    "f\"{x",
    "pip install -r requirements.txt",
];

const FILES: [(&str, &str); 16] = [
    (
        "requirements.txt",
        "django>=4,<5\nuvicorn[standard]==0.30 ; python_version >= '3.9' # web\n-r dev.txt\nPyYAML @ https://example.org/y.whl\n",
    ),
    (
        "requirements.txt",
        "numpy==1.26 --hash=sha256:00 \\\n  --hash=sha256:11\n-e git+https://example.org/x.git@v1#egg=flask\n./local\n",
    ),
    ("requirements-dev.in", "pytest\nblack==24.*\nruff ~= 0.5\n"),
    (
        "pyproject.toml",
        "[project]\nname = \"x\"\ndependencies = [\"pandas>=2\", \"fastapi[all]\"]\n[project.optional-dependencies]\ndev = [\"pytest\"]\n[tool.poetry.dependencies]\nflask = {version = \"^3\", extras = [\"async\"]}\n[dependency-groups]\ntest = [\"tox\", {include-group = \"dev\"}]\n",
    ),
    ("setup.cfg", "[options]\ninstall_requires =\n    requests\n    scipy>=1\n[options.extras_require]\ndev = pytest\n"),
    (
        "setup.py",
        "from setuptools import setup\nDEPS = ['numpy', 'scipy>=1']\nsetup(name='x', install_requires=DEPS + ['flask'], extras_require={'dev': ['pytest']})\n",
    ),
    ("Pipfile", "[packages]\ndjango = \"*\"\n[dev-packages]\npytest = {version = \"*\"}\n"),
    ("poetry.lock", "[[package]]\nname = \"django\"\nversion = \"4\"\n[package.dependencies]\nasgiref = \"*\"\n"),
    ("tox.ini", "[testenv]\ndeps =\n    pytest\n    -rrequirements.txt\ncommands = pytest {posargs}\n"),
    ("environment.yml", "dependencies:\n  - python=3.11\n  - pytorch::pytorch\n  - pip:\n    - transformers\n"),
    (
        "docker-compose.yml",
        "services:\n  db: &db\n    image: postgres:16\n  other:\n    <<: *db\n  cache: {image: \"redis:7\"}\n",
    ),
    (
        "Dockerfile",
        "FROM python:3.12-slim AS a\nRUN apt-get update && \\\n  pip install --no-cache-dir celery[redis]==5\nCOPY --from=a / /\n",
    ),
    ("main.tf", "resource \"aws_s3_bucket\" \"b\" {\n  provider = google\n}\n"),
    (
        "app.py",
        "import numpy as np, os\nfrom sklearn.linear_model import (Ridge,\n  Lasso)\n\"\"\"doc\nimport flask\n\"\"\"\ntry:\n    import torch\nexcept ImportError: pass\n",
    ),
    (
        "work.ipynb",
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"import pandas as pd\\n\", \"!pip install plotly\"]}, {\"cell_type\": \"markdown\", \"source\": \"x\"}], \"nbformat\": 4, \"metadata\": {}}",
    ),
    (
        "package.json",
        "{\"name\": \"x\", \"dependencies\": {\"react\": \"^18\"}, \"devDependencies\": {\"typescript\": \"5\"}}",
    ),
];

#[test]
fn project() {
    let catalogue = Catalogue::builtin();
    let seeds: Vec<Input> = FILES.iter().map(|(name, text)| Input::new(name, *text)).collect();
    let resolver = Resolver::new(catalogue);
    let (reader, scorer, folder) = (SourceReader::new(&resolver), Scorer::new(catalogue), run::Folder::of("project"));
    run::target("project", &seeds, &WORDS, |input| {
        let path = folder.join(&input.name);
        fs::write(&path, &input.bytes).unwrap();
        for source in [path.clone(), folder.to_path_buf()] {
            let mut profile = Profile::default();
            // What can't be read is an error or a note; what is read must be sound.
            let _ = reader.read(&Source::Path(source), &mut profile);
            resolver::ranks(&scorer, &profile);
        }
        fs::remove_file(path).unwrap();
    });
}
