package io.github.schemacheck.deploy.image.dockerfile;

/**
 * Text that stands in the Dockerfile below an instruction.
 *
 * @param descriptor of the file, 0 where none is named
 * @param expands whether variables in it count: not where its name is quoted
 * @param chomps whether leading tabs are dropped ({@code <<-})
 * @param content with its line ends, as it is written
 */
public record Heredoc(String name, int descriptor, boolean expands, boolean chomps, String content) {}
