import helper
import logging, subprocess
import redis
