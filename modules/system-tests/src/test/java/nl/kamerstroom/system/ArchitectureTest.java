package nl.kamerstroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture of ARCHITECTURE.md, held against the classes. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.kamerstroom");

    private static final Pattern UNFIT_NAME =
            Pattern.compile(".*(Util|Utils|Helper|Helpers|Manager|Impl)|(Abstract|Base)[A-Z].*");

    private final House house = House.find();

    /** What pure modules must not know: the network, files, threads' clocks, Kafka and Avro. */
    private static final List<String> IMPURE = List.of(
            "org.apache.kafka.", "org.apache.avro.", "java.net.http.", "java.sql.", "com.sun.net.", "io.micrometer.");

    @Test
    void shouldPointArrowsOnlyWhereThePictureAllows() {
        // Given
        ModuleArrows arrows = house.arrows();

        // When
        List<String> forbidden = CLASSES.stream()
                .filter(type -> arrows.moduleOf(type.getPackageName()).isPresent())
                .flatMap(type -> forbiddenArrows(arrows, type))
                .sorted()
                .distinct()
                .toList();

        // Then
        assertThat(forbidden).isEmpty();
    }

    @Test
    void shouldDeclareInEachPomWhatThePictureAllows() {
        // Given
        ModuleArrows arrows = house.arrows();

        // When
        Map<String, Set<String>> declared = house.moduleDependencies();

        // Then
        assertThat(declared)
                .hasSameSizeAs(arrows.modules())
                .allSatisfy((module, dependencies) -> assertThat(dependencies)
                        .as("modules that %s depends on", module)
                        .isEqualTo(arrows.row(module).sees()));
    }

    @Test
    void shouldKnowEveryModule() {
        // Given
        ModuleArrows arrows = house.arrows();

        // When
        List<String> strangers = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> arrows.moduleOf(name).isEmpty())
                .toList();

        // Then
        assertThat(strangers).as("packages of no module in ARCHITECTURE.md").isEmpty();
    }

    @Test
    void shouldKeepPureModulesPure() {
        // Given
        ModuleArrows arrows = house.arrows();

        // When
        List<String> impure = CLASSES.stream()
                .filter(type -> arrows.moduleOf(type.getPackageName())
                        .filter(module -> arrows.row(module).pure())
                        .isPresent())
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        IMPURE.stream().anyMatch(dependency.getTargetClass().getName()::startsWith))
                .map(dependency -> dependency.getDescription())
                .toList();

        // Then
        assertThat(impure).isEmpty();
    }

    @Test
    void shouldNameNothingAfterAGrabBag() {
        // Given
        Stream<JavaClass> types = own();

        // When
        List<String> unfit = types.map(JavaClass::getSimpleName)
                .filter(name -> UNFIT_NAME.matcher(name).matches())
                .toList();

        // Then
        assertThat(unfit).isEmpty();
    }

    @Test
    void shouldHoldNoStaticState() {
        // Given
        Stream<JavaField> fields = own().flatMap(type -> type.getFields().stream());

        // When
        List<String> mutable = fields.filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(JavaField::getFullName)
                .toList();

        // Then
        assertThat(mutable).isEmpty();
    }

    @Test
    void shouldMarkEveryPackageForNullness() {
        // Given
        Set<String> packages = Set.copyOf(own().map(JavaClass::getPackageName).toList());

        // When
        List<String> unmarked = packages.stream()
                .filter(name -> !CLASSES.contain(name + ".package-info")
                        || CLASSES.get(name + ".package-info").getAnnotations().stream()
                                .noneMatch(a -> a.getRawType().getName().equals("org.jspecify.annotations.NullMarked")))
                .toList();

        // Then
        assertThat(unmarked).isEmpty();
    }

    private static Stream<String> forbiddenArrows(ModuleArrows arrows, JavaClass type) {
        String from = arrows.moduleOf(type.getPackageName()).orElseThrow();
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> arrows.moduleOf(dependency.getTargetClass().getPackageName()))
                .flatMap(Optional::stream)
                .filter(to -> !arrows.allows(from, to))
                .map(to -> from + " -> " + to + ": " + type.getName());
    }

    /** Our own classes, less the generated Avro classes. */
    private static Stream<JavaClass> own() {
        return CLASSES.stream()
                .filter(type -> !type.getPackageName().equals("nl.kamerstroom.events"))
                .filter(type -> !type.isAnonymousClass());
    }
}
