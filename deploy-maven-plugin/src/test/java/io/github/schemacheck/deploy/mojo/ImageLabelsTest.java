package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.deploy.image.Labels;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Scm;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageLabelsTest {
    private static final String THEIRS = "https://github.com/spring-projects/spring-boot/shop";
    private static final String OURS = "https://git.example.com/shop";

    @TempDir
    private Path folder;

    /** As Maven has it: what a parent says is in the effective model, too. */
    private MavenProject project(Model written, MavenProject parent) {
        Model effective = new Model();
        effective.setVersion("1.0");
        Scm scm = new Scm();
        scm.setUrl(THEIRS);
        effective.setScm(written.getScm() == null ? scm : written.getScm());
        effective.setUrl(written.getUrl() == null ? THEIRS : written.getUrl());
        MavenProject project = new MavenProject(effective);
        project.setOriginalModel(written);
        project.setParent(parent);
        project.setFile(folder.resolve("shop/pom.xml").toFile());
        return project;
    }

    private static MavenProject fromRepository() {
        Model model = new Model();
        model.setUrl(THEIRS);
        MavenProject parent = new MavenProject(model);
        parent.setOriginalModel(model);
        return parent;
    }

    private Map<String, String> labels(MavenProject project) {
        return new ImageLabels(project, new Repository(folder), Optional.empty()).with(Map.of());
    }

    @Test
    void the_source_of_a_parent_from_a_repository_is_not_ours() {
        assertThat(labels(project(new Model(), fromRepository()))).doesNotContainKey(Labels.SOURCE);
    }

    @Test
    void the_source_is_what_the_project_or_a_parent_of_its_own_says() {
        Model written = new Model();
        written.setUrl(OURS);
        assertThat(labels(project(written, fromRepository()))).containsEntry(Labels.SOURCE, OURS);
        Model parent = new Model();
        parent.setScm(new Scm());
        parent.getScm().setUrl(THEIRS);
        assertThat(labels(project(new Model(), project(parent, fromRepository()))))
                .containsEntry(Labels.SOURCE, THEIRS);
    }
}
