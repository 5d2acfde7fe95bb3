CREATE EVENT TRIGGER guard ON ddl_command_end EXECUTE FUNCTION shop.guard();
