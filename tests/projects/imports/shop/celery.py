import shop.celery as own
