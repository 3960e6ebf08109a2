x = (1,
import requests
y = """never closed
import torch
