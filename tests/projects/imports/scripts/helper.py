print "Python 2 is read too"
exec "import torch"
import boto3
