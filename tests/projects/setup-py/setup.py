"""Must be read and never run: install_requires=["torch"]."""
import os
import sys

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "RAN"), "w") as ran:
    ran.write("somebody ran a stranger's setup.py")
os.system("touch RAN; touch /tmp/RAN")

from setuptools import setup

REQUIRED = [
    "flask>=2",
    'redis[hiredis]',  # "torch"
    """celery""",
]
EXTRAS = {
    "torch": ["numpy"],
    'dev:python_version>"3"': ("mypy",),
}
# install_requires=["torch"]
if sys.platform == "win32":
    REQUIRED.append("torch")

setup(
    name="shop",
    install_requires=REQUIRED,
    extras_require=EXTRAS,
    setup_requires=["cython"],
    tests_require=open("torch").read().split(),
    python_requires=">=3.8",
    entry_points={"console_scripts": ["torch=shop:main"]},
)
sys.exit(1)
