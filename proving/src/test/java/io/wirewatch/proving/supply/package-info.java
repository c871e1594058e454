/** What the product is made of: licences, weight, and whether a build can be made again. */
package io.wirewatch.proving.supply;
