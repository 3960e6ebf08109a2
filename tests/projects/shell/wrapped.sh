#!/bin/sh
docker compose -f a.yml exec web sh -c 'alembic upgrade head'
docker run --rm -e A=b postgres:15 true
kubectl exec -n x web -c app -- gunicorn app:app
find . -name '*.py' -exec black {} +
ssh -p 22 host 'cd x && ansible-playbook y.yml'
ssh -p 22 torch uname
timeout 30 sudo -u www mypy .
find . -name terraform
flock terraform true
