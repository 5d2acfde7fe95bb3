UPDATE book SET note = title;
