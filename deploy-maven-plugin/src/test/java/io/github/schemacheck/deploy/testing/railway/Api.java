package io.github.schemacheck.deploy.testing.railway;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Executes documents against the schema in {@code railway.graphqls}. */
final class Api {
    private static final List<String> SCALARS = List.of(
            "DateTime",
            "JSON",
            "DeploymentMeta",
            "DeploymentDiagnosis",
            "EnvironmentConfig",
            "EnvironmentVariables",
            "ServiceInstanceLimit");

    private final GraphQL graphQl;

    Api(RailwayState state, Runner runner) {
        graphQl = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(registry(), wiring(state, runner)))
                .defaultDataFetcherExceptionHandler(new Refusals())
                .build();
    }

    static TypeDefinitionRegistry registry() {
        try (InputStream in = Api.class.getResourceAsStream("railway.graphqls")) {
            return new SchemaParser().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeWiring wiring(RailwayState state, Runner runner) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetchers(new LinkedHashMap<>(new Questions(state).fetchers())))
                .type("Mutation", type -> type.dataFetchers(new LinkedHashMap<>(new Orders(state, runner).fetchers())))
                .type("Subscription", type -> type.dataFetcher(
                                "deployment", asked -> state.run(asked.getArgument("id")).statuses)
                        .dataFetcher("deploymentEvents", asked -> state.run(asked.getArgument("id")).steps)
                        .dataFetcher("buildLogs", asked -> state.run(asked.getArgument("deploymentId")).buildLines)
                        .dataFetcher("deploymentLogs", asked -> state.run(asked.getArgument("deploymentId")).lines));
        SCALARS.forEach(name -> wiring.scalar(
                GraphQLScalarType.newScalar().name(name).coercing(new AsItIs()).build()));
        return wiring.build();
    }

    ExecutionResult execute(Caller caller, Map<String, Object> request) {
        return graphQl.execute(ExecutionInput.newExecutionInput()
                .query(String.valueOf(request.get("query")))
                .operationName((String) request.get("operationName"))
                .variables(variables(request))
                .graphQLContext((GraphQLContext.Builder context) -> context.of(Caller.class, caller))
                .build());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(Map<String, Object> request) {
        return (Map<String, Object>) request.getOrDefault("variables", Map.of());
    }

    /** @return the answer as Railway writes it: each error has a trace */
    static Map<String, Object> written(ExecutionResult result) {
        Map<String, Object> answer = new LinkedHashMap<>(result.toSpecification());
        List<Map<String, Object>> errors = new ArrayList<>();
        for (GraphQLError error : result.getErrors()) {
            Map<String, Object> one = new LinkedHashMap<>(error.toSpecification());
            one.put("traceId", "4711");
            if (isInvalid(error)) {
                one.put("extensions", Map.of("code", "GRAPHQL_VALIDATION_FAILED"));
            }
            errors.add(one);
        }
        if (!errors.isEmpty()) {
            answer.put("errors", errors);
        }
        return answer;
    }

    /** @return 400 for what is no valid request, 200 for all that goes wrong later */
    static int status(ExecutionResult result) {
        return result.getErrors().stream().anyMatch(Api::isInvalid) ? 400 : 200;
    }

    private static boolean isInvalid(GraphQLError error) {
        return error.getErrorType() == ErrorType.ValidationError || error.getErrorType() == ErrorType.InvalidSyntax;
    }

    private static final class AsItIs implements Coercing<Object, Object> {
        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            return value;
        }
    }

    private static final class Refusals implements DataFetcherExceptionHandler {
        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                DataFetcherExceptionHandlerParameters parameters) {
            Throwable thrown = parameters.getException();
            String code = thrown instanceof Refusal refusal ? refusal.code() : "INTERNAL_SERVER_ERROR";
            GraphQLError error = GraphqlErrorBuilder.newError(parameters.getDataFetchingEnvironment())
                    .message("%s", String.valueOf(thrown.getMessage()))
                    .extensions(code.isEmpty() ? Map.of() : Map.of("code", code))
                    .build();
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult(error).build());
        }
    }
}
