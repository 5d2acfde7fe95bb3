package io.github.schemacheck.deploy.railway.graphql;

import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A schema, and what does not agree with it. */
record Contract(GraphQLSchema schema) {
    static Contract of(TypeDefinitionRegistry types) {
        return new Contract(UnExecutableSchemaGenerator.makeUnExecutableSchema(types));
    }

    /** @param introspection what a server says of itself */
    static Contract of(Map<String, Object> introspection) {
        Document written = new IntrospectionResultToSchema().createSchemaDefinition(introspection);
        return of(new SchemaParser().buildRegistry(written));
    }

    List<String> broken(String document) {
        return new Validator()
                .validateDocument(schema, Parser.parse(document), Locale.ROOT).stream()
                        .map(error -> error.getMessage())
                        .toList();
    }

    /** @return what the other schema has that this one has not, or has otherwise */
    List<String> differences(GraphQLSchema other) {
        List<String> found = new ArrayList<>();
        for (GraphQLNamedType type : other.getAllTypesAsList()) {
            if (type.getName().startsWith("__")) {
                continue;
            }
            if (schema.getType(type.getName()) == null) {
                found.add("no type " + type.getName());
            } else if (type instanceof GraphQLObjectType object) {
                fields(object, found);
            } else if (type instanceof GraphQLInputObjectType input) {
                inputs(input, found);
            } else if (type instanceof GraphQLEnumType values) {
                values(values, found);
            }
        }
        return found;
    }

    private void fields(GraphQLObjectType ours, List<String> found) {
        GraphQLObjectType theirs = (GraphQLObjectType) schema.getType(ours.getName());
        for (GraphQLFieldDefinition field : ours.getFieldDefinitions()) {
            String name = ours.getName() + "." + field.getName();
            GraphQLFieldDefinition their = theirs.getFieldDefinition(field.getName());
            if (their == null) {
                found.add("no field " + name);
                continue;
            }
            compare(name, written(field.getType()), written(their.getType()), found);
            field.getArguments()
                    .forEach(argument -> compare(
                            name + "(" + argument.getName() + ")",
                            written(argument.getType()),
                            their.getArgument(argument.getName()) == null
                                    ? "nothing"
                                    : written(their.getArgument(argument.getName())
                                            .getType()),
                            found));
        }
    }

    private void inputs(GraphQLInputObjectType ours, List<String> found) {
        GraphQLInputObjectType theirs = (GraphQLInputObjectType) schema.getType(ours.getName());
        for (GraphQLInputObjectField field : ours.getFieldDefinitions()) {
            GraphQLInputObjectField their = theirs.getFieldDefinition(field.getName());
            compare(
                    ours.getName() + "." + field.getName(),
                    written(field.getType()),
                    their == null ? "nothing" : written(their.getType()),
                    found);
        }
    }

    private void values(GraphQLEnumType ours, List<String> found) {
        GraphQLEnumType theirs = (GraphQLEnumType) schema.getType(ours.getName());
        for (GraphQLEnumValueDefinition value : ours.getValues()) {
            if (theirs.getValue(value.getName()) == null) {
                found.add("no value " + ours.getName() + "." + value.getName());
            }
        }
    }

    private static String written(GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }

    private static void compare(String name, String ours, String theirs, List<String> found) {
        if (!ours.equals(theirs)) {
            found.add(name + " is " + theirs + " and not " + ours);
        }
    }
}
