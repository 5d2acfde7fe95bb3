SELECT ('secret-' || id)::integer FROM invoice
