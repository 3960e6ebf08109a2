import pytest
import selenium
import pandas
