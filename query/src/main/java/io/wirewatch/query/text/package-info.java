/** How text becomes words, the same way for articles, queries and search. */
package io.wirewatch.query.text;
