"""The digital front desk of the Gouden Poort."""
