CREATE POLICY planted ON public.language USING (true);
