/// An element with content; attributes that are nothing are left out.
package func element(
  _ name: StaticString, _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML
) -> HTML {
  HTML(element: name, attributes.compactMap(\.self), content: content())
}

/// An element that can hold nothing, such as `input`.
package func void(_ name: StaticString, _ attributes: Attribute?...) -> HTML {
  HTML(element: name, attributes.compactMap(\.self), content: nil)
}

package func div(_ attributes: Attribute?..., @HTMLBuilder content: () -> HTML) -> HTML {
  HTML(element: "div", attributes.compactMap(\.self), content: content())
}

package func p(_ attributes: Attribute?..., @HTMLBuilder content: () -> HTML) -> HTML {
  HTML(element: "p", attributes.compactMap(\.self), content: content())
}

package func span(_ attributes: Attribute?..., @HTMLBuilder content: () -> HTML) -> HTML {
  HTML(element: "span", attributes.compactMap(\.self), content: content())
}

package func h1(_ attributes: Attribute?..., @HTMLBuilder content: () -> HTML) -> HTML {
  HTML(element: "h1", attributes.compactMap(\.self), content: content())
}

package func h2(_ attributes: Attribute?..., @HTMLBuilder content: () -> HTML) -> HTML {
  HTML(element: "h2", attributes.compactMap(\.self), content: content())
}

package func ul(_ attributes: Attribute?..., @HTMLBuilder content: () -> HTML) -> HTML {
  HTML(element: "ul", attributes.compactMap(\.self), content: content())
}

package func li(_ attributes: Attribute?..., @HTMLBuilder content: () -> HTML) -> HTML {
  HTML(element: "li", attributes.compactMap(\.self), content: content())
}

package func a(
  _ target: Attribute, _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML
) -> HTML {
  HTML(element: "a", [target] + attributes.compactMap(\.self), content: content())
}

package func label(
  for id: String, _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML
) -> HTML {
  HTML(element: "label", [.for(id)] + attributes.compactMap(\.self), content: content())
}

package func button(_ attributes: Attribute?..., @HTMLBuilder content: () -> HTML) -> HTML {
  HTML(element: "button", attributes.compactMap(\.self), content: content())
}

package func input(_ attributes: Attribute?...) -> HTML {
  HTML(element: "input", attributes.compactMap(\.self), content: nil)
}
