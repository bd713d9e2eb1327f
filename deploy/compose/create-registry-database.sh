#!/bin/bash
# The schema registry's own database and user; its password is in the registry's secret. PostgreSQL's image runs this once.
set -euo pipefail
password=$(sed -n 's/^apicurio\.datasource\.password=//p' /run/secrets/registry.properties)
psql --username "$POSTGRES_USER" --dbname postgres --set=ON_ERROR_STOP=1 --set=password="$password" <<'SQL'
CREATE ROLE registry LOGIN PASSWORD :'password';
CREATE DATABASE registry OWNER registry;
SQL
