package io.groups4j.verification.readme;

import io.groups4j.verification.project.Project;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds the Maven commands of a document against the profiles and modules there are. */
final class MavenCommands {

  private static final Set<String> SHELLS = Set.of("sh", "bash", "shell", "console");
  private static final Set<String> PHASES =
      Set.of("clean", "validate", "compile", "test", "package", "verify", "install", "deploy");
  private static final Set<String> FLAGS =
      Set.of("-q", "-B", "-e", "-o", "-U", "-N", "-X", "-ntp", "-am", "-amd", "--version", "-v");
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");
  private static final Pattern BETWEEN_COMMANDS = Pattern.compile("&&|\\|\\||[;|&\\n]");

  private final Set<String> profiles = new HashSet<>();
  private final Set<String> modules = new HashSet<>();

  MavenCommands(Project project) {
    profiles.addAll(project.parent().profiles());
    project.modules().forEach(module -> profiles.addAll(module.profiles()));
    modules.addAll(project.parent().modules());
    project.modules().forEach(module -> modules.add(":" + module.artifactId()));
  }

  /** What is wrong with the shell blocks of a document. */
  List<String> findings(List<Block> blocks) {
    List<String> findings = new ArrayList<>();
    for (Block block : blocks) {
      if (SHELLS.contains(block.language())) {
        for (String command : commands(block)) {
          problems(command).stream()
              .map(problem -> "line " + block.line() + ": " + problem + ", in: " + command)
              .forEach(findings::add);
        }
      }
    }
    return findings;
  }

  private static List<String> commands(Block block) {
    String script = block.text().replace("\\\n", " ");
    return BETWEEN_COMMANDS
        .splitAsStream(script)
        .map(command -> command.replaceFirst("\\s#.*", "").strip())
        .filter(command -> command.matches("(\\$ )?(\\w+=\\S* )*mvn(\\s.*)?"))
        .toList();
  }

  private List<String> problems(String command) {
    List<String> words = WORD.matcher(command).results().map(found -> found.group()).toList();
    List<String> problems = new ArrayList<>();
    boolean withProfile = false;
    boolean withGoal = false;
    for (int i = words.indexOf("mvn") + 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-P") || word.equals("-pl")) {
        i++;
        String names = i < words.size() ? words.get(i) : "";
        problems.addAll(unknown(word, names));
        withProfile |= word.equals("-P");
      } else if (word.startsWith("-P")) {
        problems.addAll(unknown("-P", word.substring(2)));
        withProfile = true;
      } else if (word.startsWith("-")) {
        if (!FLAGS.contains(word) && !word.startsWith("-D")) {
          problems.add("unknown option " + word);
        }
      } else {
        withGoal = true;
        if (!PHASES.contains(word) && !word.matches("[\\w.-]+:[\\w.:@-]+")) {
          problems.add("unknown phase " + word);
        }
      }
    }
    if (!withGoal && !withProfile && !words.contains("-v") && !words.contains("--version")) {
      problems.add("nothing to do");
    }
    return problems;
  }

  private List<String> unknown(String option, String names) {
    Set<String> known = option.equals("-P") ? profiles : modules;
    String kind = option.equals("-P") ? "profile" : "module";
    return Arrays.stream(names.split(",", -1))
        .map(name -> name.replaceFirst("^'?[!+-]?", "").replaceFirst("'$", ""))
        .filter(name -> !known.contains(name))
        .map(name -> "there is no " + kind + " " + name)
        .collect(Collectors.toList());
  }
}
