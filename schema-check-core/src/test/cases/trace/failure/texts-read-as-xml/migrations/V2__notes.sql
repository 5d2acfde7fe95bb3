UPDATE book SET notes = xmlparse(DOCUMENT notes)::text;
