#!/usr/bin/env bash
# docker run torch
set -e
echo pip install torch
export X=1 && psql -c "select 1" | grep torch
if ! docker ps; then exit 1; fi
for f in *; do aws s3 cp "$f" s3://torch; done
sudo -E systemctl restart torch
cat <<EOF
terraform plan
EOF
python3 -m pip install "flask>=2" 'redis' -r more.list
