UPDATE book SET notes = CAST(notes AS jsonb) ->> 'text' WHERE CAST(notes AS jsonb) ? 'text';
