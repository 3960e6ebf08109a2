import torch from "torch";
