UPDATE book SET notes = CAST(notes AS json)::text;
