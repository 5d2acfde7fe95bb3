ALTER TYPE shop.mood ADD VALUE IF NOT EXISTS 'so so' AFTER 'sad';
