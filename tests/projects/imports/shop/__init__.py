"""The shop.

import torch
"""
from __future__ import annotations

import numpy as np, pandas as pd; import redis
from shop.redis_like import client
from . import celery
from .celery import app
from ..outside import torch
