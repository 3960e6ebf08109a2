from setuptools import Extension, setup

setup(
    name='bandit',
    description='Finds what is wrong with ' + KIND,
    keywords='flask django',
    classifiers=['Programming Language :: C', 'Topic :: torch (no such)'],
    ext_modules=[Extension(name='torch', sources=[])],
)
