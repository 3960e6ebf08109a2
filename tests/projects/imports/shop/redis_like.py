# import torch
text = "import torch"
other = '''
import torch
''' + r"\" import torch" + f"{text}import torch"
call("""
from torch import nn
""")
torch = None
import_torch = torch
print(torch.import_)
