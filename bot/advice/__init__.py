"""Pure advice: profile x catalogue -> occupations, routes, money and contact, with reasons."""
