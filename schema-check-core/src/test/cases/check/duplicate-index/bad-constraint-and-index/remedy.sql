-- public.t_a is enough; take this one out in a migration of its own.

-- public.t_b is enough; take this one out in a migration of its own.
