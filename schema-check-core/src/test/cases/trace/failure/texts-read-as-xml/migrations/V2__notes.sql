UPDATE book SET notes = xmlparse(DOCUMENT notes)::text;
UPDATE book SET kind = coalesce((xpath('/a/text()', kind::xml))[1]::text, 'none');
