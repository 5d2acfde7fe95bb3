export DATABASE_URL=postgresql://gate:password@db.example.com:5432/shop
if mvn -B deploy:validate-schema deploy:rehearse; then
    echo "go on"
elif [ -f target/schema-check/report.json ]; then
    echo "the gate says no" >&2; exit 1
else
    echo "nothing could be decided" >&2; exit 2
fi
