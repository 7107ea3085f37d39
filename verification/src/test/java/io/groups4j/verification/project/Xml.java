package io.groups4j.verification.project;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads elements by name, without name spaces: enough for poms. */
public final class Xml {

  private Xml() {}

  /**
   * The root element of a document.
   *
   * @throws IllegalArgumentException if it is not well formed
   */
  public static Element parse(String document) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      // The default one prints to the terminal what is thrown as well.
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(document))).getDocumentElement();
    } catch (SAXException malformed) {
      throw new IllegalArgumentException("not well formed: " + malformed.getMessage(), malformed);
    } catch (IOException | ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The children of this name. */
  public static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  /** What a path of names leads to; all of it where a name occurs several times. */
  public static List<Element> all(Element parent, String... path) {
    List<Element> found = List.of(parent);
    for (String name : path) {
      found = found.stream().flatMap(element -> children(element, name).stream()).toList();
    }
    return found;
  }

  /** The first text that a path of names leads to. */
  public static Optional<String> text(Element parent, String... path) {
    return all(parent, path).stream().findFirst().map(element -> element.getTextContent().strip());
  }
}
