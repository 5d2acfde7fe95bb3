ALTER TYPE state ADD VALUE 'lent' AFTER 'new';
