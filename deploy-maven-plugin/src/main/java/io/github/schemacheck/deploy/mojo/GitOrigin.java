package io.github.schemacheck.deploy.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a repository came from, read without git.
 *
 * @param root the folder that holds {@code .git}; it need not
 */
record GitOrigin(Path root) {
    private static final String USUAL_BRANCH = "main";
    private static final Pattern URL = Pattern.compile("\\[remote \"origin\"\\][^\\[]*?\\burl\\s*=\\s*(\\S+)");

    /** @return also where it has no origin yet, as GitHub is where most go */
    boolean mayBeOnGitHub() {
        Matcher url = URL.matcher(text(".git/config"));
        return !url.find() || url.group(1).contains("github");
    }

    /** @return the branch that others start from; {@code main} where that is not known */
    String branch() {
        String head = text(".git/refs/remotes/origin/HEAD").strip();
        return head.startsWith("ref: ") ? head.substring(head.lastIndexOf('/') + 1) : USUAL_BRANCH;
    }

    private String text(String file) {
        try {
            return Files.isRegularFile(root.resolve(file)) ? Files.readString(root.resolve(file)) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
