package io.wirewatch.ingest.source;

import io.wirewatch.contracts.source.Source;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Reads and writes lists of sources in OPML 2.0.
 *
 * <p>An outline with an {@code xmlUrl} is a source, one without is a folder. Attributes that
 * Wirewatch does not know, those of other readers included, are kept and written again.
 */
public final class Opml {
  private static final String NAMESPACE = "xmlns:";
  private static final int MAX_DEPTH = 32;

  private Opml() {}

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException where the bytes are no OPML, with the line
   */
  public static SourceList read(InputStream in) {
    try {
      XMLStreamReader xml = readerFactory().createXMLStreamReader(in);
      try {
        return new Reading(xml).list();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new IllegalArgumentException("no OPML: line " + line + ": " + firstLine(e), e);
    }
  }

  /** Writes a list; folders are made from the sources' groups. */
  public static void write(SourceList list, OutputStream out) {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      new Writing(xml).list(list);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write OPML: " + firstLine(e), e);
    }
  }

  private static XMLInputFactory readerFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // A list comes from anywhere: no document type, no entity, and so nothing is fetched.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static String firstLine(XMLStreamException e) {
    String message = e.getMessage() == null ? "unreadable" : e.getMessage();
    return message.lines().reduce((first, second) -> second).orElse(message);
  }

  private static final class Reading {
    private final XMLStreamReader xml;
    private final List<Source> sources = new ArrayList<>();
    private final List<SourceList.Refused> refused = new ArrayList<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> idByUrl = new HashMap<>();
    private String title;
    private boolean opml;

    Reading(XMLStreamReader xml) {
      this.xml = xml;
    }

    SourceList list() throws XMLStreamException {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          start(xml.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("outline")) {
          folders.removeLast();
        }
      }
      if (!opml) {
        throw new IllegalArgumentException("no OPML: there is no <opml> element");
      }
      return new SourceList(title, sources, refused);
    }

    private void start(String element) throws XMLStreamException {
      switch (element) {
        case "opml" -> opml = true;
        case "title" -> title = xml.getElementText().strip();
        case "outline" -> outline(attributes());
        default -> {}
      }
    }

    private void outline(Map<String, String> attributes) throws XMLStreamException {
      if (folders.size() >= MAX_DEPTH) {
        throw new XMLStreamException("folders lie deeper than " + MAX_DEPTH, xml.getLocation());
      }
      String name = attributes.getOrDefault("text", attributes.getOrDefault("title", ""));
      if (attributes.containsKey("xmlUrl")) {
        source(name, attributes);
        folders.addLast("");
      } else {
        folders.addLast(name.replace('/', ' ').strip());
      }
    }

    private void source(String name, Map<String, String> attributes) {
      String group =
          folders.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("/"));
      try {
        Source source = OutlineSource.read(attributes, group.isEmpty() ? null : group, ids);
        String twin = idByUrl.putIfAbsent(source.url(), source.id());
        if (twin != null) {
          throw new IllegalArgumentException("its URL is that of '" + twin + "' already");
        }
        if (!ids.add(source.id())) {
          throw new IllegalArgumentException("the id '" + source.id() + "' is taken already");
        }
        sources.add(source);
      } catch (IllegalArgumentException e) {
        int line = xml.getLocation().getLineNumber();
        refused.add(new SourceList.Refused(line, name, e.getMessage()));
      }
    }

    /** Attributes by their names with prefix; a prefix brings its declaration with it. */
    private Map<String, String> attributes() {
      Map<String, String> found = new LinkedHashMap<>();
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        String prefix = xml.getAttributePrefix(i);
        boolean plain = prefix == null || prefix.isEmpty();
        String name = xml.getAttributeLocalName(i);
        found.put(plain ? name : prefix + ":" + name, xml.getAttributeValue(i));
        if (!plain && !prefix.equals("xml")) {
          found.put(NAMESPACE + prefix, xml.getAttributeNamespace(i));
        }
      }
      return found;
    }
  }

  private static final class Writing {
    private final XMLStreamWriter xml;
    private int depth = 1;

    Writing(XMLStreamWriter xml) {
      this.xml = xml;
    }

    void list(SourceList list) throws XMLStreamException {
      xml.writeStartDocument("UTF-8", "1.0");
      line();
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      for (Map.Entry<String, String> declared : namespaces(list).entrySet()) {
        xml.writeAttribute(declared.getKey(), declared.getValue());
      }
      line();
      xml.writeStartElement("head");
      if (list.title() != null) {
        xml.writeStartElement("title");
        xml.writeCharacters(list.title());
        xml.writeEndElement();
      }
      xml.writeEndElement();
      line();
      xml.writeStartElement("body");
      folder(Folder.of(list.sources()));
      line();
      xml.writeEndElement();
      line();
      xml.writeEndElement();
      line();
      xml.writeEndDocument();
    }

    private void folder(Folder folder) throws XMLStreamException {
      depth++;
      for (Source source : folder.sources) {
        line();
        xml.writeEmptyElement("outline");
        for (Map.Entry<String, String> attribute : OutlineSource.write(source).entrySet()) {
          xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
      }
      for (Map.Entry<String, Folder> child : folder.folders.entrySet()) {
        line();
        xml.writeStartElement("outline");
        xml.writeAttribute("text", child.getKey());
        folder(child.getValue());
        line();
        xml.writeEndElement();
      }
      depth--;
    }

    private void line() throws XMLStreamException {
      xml.writeCharacters("\n" + "  ".repeat(Math.max(0, depth - 1)));
    }

    private static Map<String, String> namespaces(SourceList list) {
      Map<String, String> found = new TreeMap<>();
      for (Source source : list.sources()) {
        source
            .attributes()
            .forEach(
                (name, value) -> {
                  if (name.startsWith(NAMESPACE)) {
                    found.putIfAbsent(name, value);
                  }
                });
      }
      return found;
    }
  }

  private static final class Folder {
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Folder> folders = new LinkedHashMap<>();

    static Folder of(List<Source> sources) {
      Folder root = new Folder();
      for (Source source : sources) {
        Folder at = root;
        if (source.group() != null) {
          for (String part : source.group().split("/")) {
            at = at.folders.computeIfAbsent(part, name -> new Folder());
          }
        }
        at.sources.add(source);
      }
      return root;
    }
  }
}
