import sqlalchemy.orm as orm
import google.cloud.storage as gcs
from google.cloud import \
    bigquery
from scipy import (
    stats,  # torch
    optimize as opt,
)
try:
    import ujson as json
except ImportError:
    import json
if TYPE_CHECKING: from pydantic import BaseModel

def late():
	import httpx
	return httpx

class C:
    from flask import (Flask
        as Web)
async def f(x: int = 1) -> None: import aiohttp
match kind:
    case 1: import requests
x = {"a": 1}; import yaml
importlib.import_module("torch")
__import__("torch")
